/** Our own lint rules, one sentence each; test/architecture plants a violation of every one of them. */

/** A rule that refuses every node matched by one of the selectors. */
function refuse(message, selectors) {
  return {
    meta: { type: 'problem', schema: [], messages: { refused: message } },
    create: (context) =>
      Object.fromEntries(
        selectors.map((selector) => [selector, (node) => context.report({ node, messageId: 'refused' })]),
      ),
  };
}

const member = (object, property) =>
  `MemberExpression[object.name='${object}']:matches([property.name=/^${property}$/], [property.value=/^${property}$/])`;

const PROCESS = '/^(node:)?process$/';
const LONE = '/^(only|skip|todo)$/';

/** Functions that call others to assert: expectRefusal(...), fc.assert(...), page.seesHeading(...). */
const ASSERTS = /^(expect|assert|sees?[A-Z]|refuses?[A-Z])|^(expect|assert)/;
const TEST_NAMES = /^(it|test)$/;

const testsAssert = {
  meta: { type: 'problem', schema: [], messages: { refused: 'a test asserts something' } },
  create: (context) => ({
    CallExpression(node) {
      if (!isTest(node.callee)) return;
      const body = node.arguments[1];
      if (body && !context.sourceCode.getTokens(body).some((token) => ASSERTS.test(token.value))) {
        context.report({ node, messageId: 'refused' });
      }
    },
  }),
};

/** it(...), test(...), it.each(...)(...); not it.each(...) alone, which only holds the table. */
function isTest(callee) {
  if (callee.type === 'Identifier') return TEST_NAMES.test(callee.name);
  if (callee.type === 'MemberExpression') return callee.property.name !== 'each' && isTest(callee.object);
  const each = callee.callee ?? callee.tag;
  return each?.type === 'MemberExpression' && each.property.name === 'each' && isTest(each.object);
}

export default {
  meta: { name: 'commonweal' },
  rules: {
    'settings-from-config': refuse('settings are read in libs/platform/src/config; take the typed setting', [
      member('process', 'env'),
      `VariableDeclarator[init.name='process'] > ObjectPattern > Property[key.name='env']`,
      `ImportDeclaration[source.value=${PROCESS}] > ImportSpecifier[imported.name='env']`,
      `ExportNamedDeclaration[source.value=${PROCESS}] > ExportSpecifier[local.name='env']`,
    ]),
    'money-is-for-kernel': refuse('money is Pence; kernel multiplies, divides and rounds it', [
      member('Math', '(round|floor|ceil|trunc|fround)'),
      'CallExpression[callee.name=/^(parseFloat|parseInt)$/]',
      member('Number', '(parseFloat|parseInt)'),
      "CallExpression[callee.property.name='toFixed']",
      ':matches(BinaryExpression[operator=/^[*\\/]$/], AssignmentExpression[operator=/^[*\\/]=$/]) > Literal[raw=/^(100|100n|1e2|0\\.01|100\\.0+)$/]',
    ]),
    'no-forward-ref': refuse('a circle of modules is cut by an event or a port', [
      "CallExpression[callee.name='forwardRef']",
      "ImportSpecifier[imported.name='forwardRef']",
    ]),
    'no-dynamic-import': refuse('own code is imported at the top of the file', [
      'ImportExpression[source.value=/^(\\.|@commonweal\\/)/]',
      "ImportExpression:not([source.type='Literal'])",
      "CallExpression[callee.name='require'] > Literal[value=/^(\\.|@commonweal\\/)/]",
    ]),
    'named-exports': refuse('exports have names', ['ExportDefaultDeclaration', 'TSExportAssignment']),
    'no-enums': refuse('a union of strings from a const table, not an enum', ['TSEnumDeclaration']),
    'telling-class-names': refuse('say what it does: no class is called Service, Manager or Helper', [
      ':matches(ClassDeclaration, ClassExpression)[id.name=/(Service|Manager|Helper)s?$/]',
    ]),
    'no-time-from-the-air': refuse('the time, and chance, are passed in: Clock, Ids', [
      "NewExpression[callee.name='Date']",
      member('Date', 'now'),
      member('performance', 'now'),
      "MemberExpression[property.name='Now'][object.name='Temporal']",
      member('Math', 'random'),
      "CallExpression[callee.name='randomUUID'], CallExpression[callee.property.name='randomUUID']",
    ]),
    'no-lone-tests': refuse('no test stands alone or is switched off', [
      `MemberExpression[property.name=${LONE}]:matches([object.name=/^(it|test|describe)$/], [object.object.name=/^(it|test|describe)$/])`,
      'CallExpression[callee.name=/^(fit|fdescribe|xit|xtest|xdescribe)$/]',
      'MemberExpression[object.name=/^(fit|fdescribe|xit|xtest|xdescribe)$/]',
    ]),
    'tests-assert': testsAssert,
    'seeded-properties': refuse('a property is checked with the seed of the run: fc.assert(property, seeded())', [
      "CallExpression[callee.object.name='fc'][callee.property.name=/^(assert|check)$/]:not([arguments.1.callee.name='seeded'])",
    ]),
    'no-try-in-delivery': refuse('one filter an app turns errors into answers', ['TryStatement']),
  },
};
