// A visit as a client by other people makes it that knows nothing of us but what the server says of itself: fhir-kit-client, the
// CapabilityStatement and the OperationDefinitions that it names. Each line of standard input is {fhir, token, facts}, where facts are
// values by the names of parameters; it is answered by a line with the status after each step.
import { createInterface } from 'node:readline';
import { Client } from 'fhir-kit-client';

const VISIT = 'Appointment';

async function definitionsOf(client, names) {
  const statement = await client.capabilityStatement();
  const { operation } = statement.rest[0].resource.find(({ type }) => type === VISIT);
  return Promise.all(names.map(async (wanted) => {
    const [url] = operation.find(({ name }) => name === wanted).definition.split('|');
    const bundle = await client.search({ resourceType: 'OperationDefinition', searchParams: { url } });
    return bundle.entry[0].resource;
  }));
}

function inputOf({ affectsState, parameter = [] }, facts) {
  const known = parameter.filter(({ use, name }) => use === 'in' && facts[name] !== undefined);
  if (affectsState === false) {
    return Object.fromEntries(known.map(({ name, type }) => [name, type === 'Reference' ? facts[name].reference : facts[name]]));
  }
  const parts = known.map(({ name, type }) => ({ name, [`value${type[0].toUpperCase()}${type.slice(1)}`]: facts[name] }));
  // An empty list is no FHIR.
  return parts.length > 0 ? { resourceType: 'Parameters', parameter: parts } : { resourceType: 'Parameters' };
}

function call(client, definition, facts, id) {
  return client.operation({
    name: definition.code,
    resourceType: VISIT,
    id: definition.instance ? id : undefined,
    method: definition.affectsState === false ? 'GET' : 'POST',
    input: inputOf(definition, facts),
  });
}

for await (const line of createInterface({ input: process.stdin })) {
  const { fhir, token, facts } = JSON.parse(line);
  const client = new Client({ baseUrl: fhir, bearerToken: token });
  const [find, book, arrive, cancel] = await definitionsOf(client, ['find', 'book', 'arrive', 'cancel']);
  const [proposed] = (await call(client, find, facts)).entry;
  const wanted = { ...facts, 'appointment-reference': { reference: `${VISIT}/${proposed.resource.id}` } };
  const [booked] = (await call(client, book, wanted)).entry;
  const { id } = booked.resource;
  const steps = [proposed.resource.status, booked.resource.status];
  for (const deed of [arrive, cancel]) {
    await call(client, deed, facts, id);
    steps.push((await client.read({ resourceType: VISIT, id })).status);
  }
  console.log(JSON.stringify(steps));
}
