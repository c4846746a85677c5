import { expect, it } from '@jest/globals';
import { contentDisposition } from './content-headers.ts';

it.each([
  ['report.pdf', 'report.pdf', 'report.pdf'],
  ['Prüfung "Q4".pdf', 'Pr_fung _Q4_.pdf', 'Pr%C3%BCfung%20%22Q4%22.pdf'],
  ['invoice \u202efdp.exe', 'invoice fdp.exe', 'invoice%20fdp.exe'],
  ['\u2068מבדק\u2069.pdf', '____.pdf', '%D7%9E%D7%91%D7%93%D7%A7.pdf'],
  ['a\r\nset-cookie: x=1', 'aset-cookie: x=1', 'aset-cookie%3A%20x%3D1'],
  ['../A/B\\C.csv', '..-A-B-C.csv', '..-A-B-C.csv'],
  ['審查 👩🏽‍💻.pdf', '__ _____.pdf'.replace('_____', '_______'), encodeURIComponent('審查 👩🏽‍💻.pdf')],
])('the file %j is offered under a name that nothing can turn around or break', (name, plain, encoded) => {
  expect(contentDisposition('attachment', name)).toBe(`attachment; filename="${plain}"; filename*=UTF-8''${encoded}`);
});
