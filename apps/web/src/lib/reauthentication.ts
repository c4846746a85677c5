type Ask = () => Promise<boolean>;

let ask: Ask | undefined;

/** Says who asks people to prove again that it is them; gives back how to stop. */
export function askWhoItIsBy(next: Ask): () => void {
  ask = next;
  return () => {
    if (ask === next) ask = undefined;
  };
}

/** Whether the person has proved again that it is them. */
export const provesWhoItIs: Ask = async () => (ask ? ask() : false);
