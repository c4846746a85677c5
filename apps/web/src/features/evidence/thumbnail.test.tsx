import { beforeEach, describe, expect, it } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import type { FileFacts } from '@waymark/contracts';
import { fakeApi } from '../../test/fake-api.ts';
import { aMe, aMembership, anId } from '../../test/fixtures.ts';
import { renderAt } from '../../test/render.tsx';
import { shownBytes, Thumbnail } from './thumbnail.tsx';

const photo: FileFacts = { number: 3, url: null, mediaType: 'image/jpeg', byteSize: shownBytes };
const show = (version: FileFacts) =>
  renderAt('/o/northwind/evidence', <Thumbnail evidenceId={anId(7)} version={version} size="small" />);

describe('a file in a list', () => {
  beforeEach(() => void fakeApi({ 'GET /session': { me: aMe(aMembership({ role: 'manager' })) } }));

  it('is shown small where it is a picture, once it is near', async () => {
    show(photo);

    const image = await screen.findByRole('presentation');
    expect(image).toHaveAttribute('src', expect.stringContaining(`/evidence/${anId(7)}/versions/3/content?inline=1`));
    expect(image).toHaveAttribute('loading', 'lazy');
  });

  it.each<[string, Partial<FileFacts>, string]>([
    ['a large picture', { byteSize: shownBytes + 1 }, 'Image'],
    ['a picture that no browser shows', { mediaType: 'image/tiff' }, 'File'],
    ['a drawing that can hold a script', { mediaType: 'image/svg+xml' }, 'File'],
    ['a PDF', { mediaType: 'application/pdf' }, 'PDF'],
    ['a link to a picture', { url: 'https://example.test/a.png', byteSize: null }, 'Link'],
  ])('is named by its kind where it is %s', async (_, more, name) => {
    show({ ...photo, ...more });

    expect((await screen.findByRole('img', { name })).tagName).toBe('svg');
  });

  it('is named by its kind where the picture cannot be read', async () => {
    show(photo);
    fireEvent.error(await screen.findByRole('presentation'));

    expect(screen.getByRole('img', { name: 'Image' }).tagName).toBe('svg');
  });
});
