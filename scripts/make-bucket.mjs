// Makes the bucket that STORAGE_URL names, as soon as the store answers. For the production shape, before the replicas.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { main, step, Trouble } from './console.mjs';
import { root } from './process.mjs';

const tries = 60;

await main(async () => {
  const url = URL.canParse(process.env.STORAGE_URL ?? '') ? new URL(process.env.STORAGE_URL) : undefined;
  if (url?.protocol !== 's3:') throw new Trouble('STORAGE_URL names no S3 store: nothing to make.');
  await step(`Making the bucket ${url.hostname}`, () => makeBucket(url));
});

async function makeBucket({ hostname: bucket, searchParams }) {
  // It belongs to the API, which is what uses it.
  const resolve = createRequire(join(root, 'apps', 'api', 'package.json')).resolve;
  const { CreateBucketCommand, HeadBucketCommand, S3Client } = await import(
    pathToFileURL(resolve('@aws-sdk/client-s3')).href
  );
  const endpoint = searchParams.get('endpoint') ?? undefined;
  const client = new S3Client({
    endpoint,
    region: searchParams.get('region') ?? undefined,
    forcePathStyle: !!endpoint,
  });
  for (let left = tries; ; left -= 1) {
    try {
      await client.send(new HeadBucketCommand({ Bucket: bucket }));
      return 'nothing to do';
    } catch (error) {
      if (error.$metadata?.httpStatusCode === 404) break;
      if (error.$metadata?.httpStatusCode || left === 0) {
        throw new Trouble(`The store does not let this be asked (${error.name}): check its address and its keys.`);
      }
      await wait(1000);
    }
  }
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
}
