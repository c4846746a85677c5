import { afterEach, beforeEach } from '@jest/globals';

/** A request that waits until the test says what becomes of it. */
export class HeldRequest {
  static all: HeldRequest[] = [];
  upload: { onprogress?: (event: { loaded: number }) => void } = {};
  status = 0;
  responseText = '';
  address = '';
  isAborted = false;
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;

  open(_method: string, address: string) {
    this.address = address;
  }
  setRequestHeader() {}
  send() {
    HeldRequest.all.push(this);
  }
  abort() {
    this.isAborted = true;
    this.onabort?.();
  }
  answer(status: number, body: unknown) {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.onload?.();
  }
}

/** For the tests of one file: what they upload waits for their answer. */
export function holdRequests(): void {
  const real = globalThis.XMLHttpRequest;
  beforeEach(() => {
    HeldRequest.all = [];
    globalThis.XMLHttpRequest = HeldRequest as never;
  });
  afterEach(() => {
    globalThis.XMLHttpRequest = real;
  });
}
