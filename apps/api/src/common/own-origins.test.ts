import { describe, expect, it } from '@jest/globals';
import { ownOrigins } from './own-origins.ts';

describe('the origins that are Waymark’s own', () => {
  it.each([
    ['https://waymark.example.test/', ['https://waymark.example.test']],
    ['https://waymark.example.test:8443', ['https://waymark.example.test:8443']],
    ['http://localhost:3000', ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000']],
    ['http://127.0.0.1:8080/', ['http://localhost:8080', 'http://127.0.0.1:8080', 'http://[::1]:8080']],
    ['http://localhost', ['http://localhost', 'http://127.0.0.1', 'http://[::1]']],
  ])('of %s are %j', (PUBLIC_URL, origins) => {
    expect([...ownOrigins({ PUBLIC_URL })]).toEqual(origins);
  });
});
