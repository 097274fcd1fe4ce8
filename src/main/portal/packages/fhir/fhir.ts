import type Client from 'fhirclient/lib/Client';

const MEDIA = 'application/fhir+json';

/** A request that the server has refused, or that did not reach it ({@code status} 0). */
export class Refused extends Error {
  readonly status: number;
  readonly outcome: fhir4.OperationOutcome | undefined;
  readonly retryAfter: number | undefined;

  constructor(status: number, outcome?: fhir4.OperationOutcome, retryAfter?: number) {
    super(outcome?.issue[0]?.diagnostics ?? `HTTP ${status}`);
    this.status = status;
    this.outcome = outcome;
    this.retryAfter = retryAfter;
  }

  /** What the server says, in a language if it has it. */
  sentence(language: string): string | undefined {
    const details = this.outcome?.issue[0]?.details;
    return translated(details?.text, details?._text, language) ?? this.outcome?.issue[0]?.diagnostics;
  }
}

/** A text, or its translation into a language where it has one. */
export function translated(
  text: string | undefined,
  element: fhir4.Element | undefined,
  language: string,
): string | undefined {
  const found = element?.extension
    ?.filter(extension => extension.url === 'http://hl7.org/fhir/StructureDefinition/translation')
    .find(extension => extension.extension?.some(part => part.url === 'lang' && part.valueCode === language));
  return found?.extension?.find(part => part.url === 'content')?.valueString ?? text;
}

/** The FHIR endpoint of this server, called as whoever has signed in, or as nobody. */
export class Fhir {
  private readonly client: Client | null;

  constructor(client: Client | null) {
    this.client = client;
  }

  /** Whose record it is about, if a resident has signed in. */
  get patient(): string | undefined {
    return this.client?.patient.id ?? undefined;
  }

  /** Who has signed in, such as Practitioner/7. */
  get user(): string | undefined {
    return this.client?.user.fhirUser ?? undefined;
  }

  async get<T>(path: string): Promise<T> {
    return (await this.call('GET', path)).json() as Promise<T>;
  }

  /** A search: all its resources of one type, page by page, at most so many. */
  async search<T extends fhir4.Resource>(path: string, atMost = 200): Promise<T[]> {
    const found: T[] = [];
    const type = path.split(/[/?]/)[0];
    let next: string | undefined = path;
    while (next !== undefined && found.length < atMost) {
      const page: fhir4.Bundle = await this.get<fhir4.Bundle>(next);
      for (const entry of page.entry ?? []) {
        if (entry.resource?.resourceType === type) {
          found.push(entry.resource as unknown as T);
        }
      }
      const link: string | undefined = page.link?.find(one => one.relation === 'next')?.url;
      next = link === undefined ? undefined : link.slice(link.indexOf('/fhir/') + '/fhir/'.length);
    }
    return found;
  }

  async post<T>(path: string, body: fhir4.FhirResource): Promise<T> {
    return (await this.call('POST', path, body)).json() as Promise<T>;
  }

  async put<T extends fhir4.FhirResource>(resource: T): Promise<T> {
    return (
      await this.call('PUT', `${resource.resourceType}/${resource.id}`, resource, {
        'If-Match': `W/"${resource.meta?.versionId}"`,
      })
    ).json() as Promise<T>;
  }

  /** Calls an operation with parameters, of which those without a value are left out. */
  async operation<T>(path: string, parameters: Record<string, Value> = {}): Promise<T> {
    const parameter = Object.entries(parameters).flatMap(([name, value]) =>
      value === undefined ? [] : [{ name, ...value }],
    );
    return this.post<T>(path, { resourceType: 'Parameters', ...(parameter.length ? { parameter } : {}) });
  }

  /** A document, such as a PDF. */
  async file(path: string, parameters?: Record<string, Value>): Promise<Blob> {
    if (!parameters) {
      return (await this.call('GET', path, undefined, { Accept: 'application/pdf' })).blob();
    }
    const parameter = Object.entries(parameters).flatMap(([name, value]) =>
      value === undefined ? [] : [{ name, ...value }],
    );
    const body: fhir4.Parameters = { resourceType: 'Parameters', ...(parameter.length ? { parameter } : {}) };
    return (await this.call('POST', path, body, { Accept: 'application/pdf' })).blob();
  }

  private async call(
    method: string,
    path: string,
    body?: fhir4.FhirResource,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    if (this.client) {
      await this.client.refreshIfNeeded().catch(() => undefined);
    }
    const authorization = this.client?.getAuthorizationHeader();
    let answer: Response;
    try {
      answer = await fetch(`/fhir/${path}`, {
        method,
        headers: {
          Accept: MEDIA,
          ...(body ? { 'Content-Type': MEDIA } : {}),
          ...(authorization ? { Authorization: authorization } : {}),
          ...headers,
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    } catch (unreachable) {
      throw Object.assign(new Refused(0), { cause: unreachable });
    }
    if (!answer.ok) {
      const retryAfter = Number(answer.headers.get('Retry-After')) || undefined;
      throw new Refused(answer.status, await outcomeOf(answer), retryAfter);
    }
    return answer;
  }
}

/** A value of a parameter, such as {valueCode: "hi"}. */
export type Value = Omit<fhir4.ParametersParameter, 'name'> | undefined;

async function outcomeOf(answer: Response): Promise<fhir4.OperationOutcome | undefined> {
  try {
    const body = (await answer.json()) as fhir4.Resource;
    return body.resourceType === 'OperationOutcome' ? (body as fhir4.OperationOutcome) : undefined;
  } catch {
    return undefined;
  }
}

/** The value of a parameter of an answer. */
export function parameter(
  parameters: { parameter?: fhir4.ParametersParameter[] } | undefined,
  name: string,
): fhir4.ParametersParameter | undefined {
  return parameters?.parameter?.find(one => one.name === name);
}

/** The part of a parameter that has parts. */
export function part(parameter: fhir4.ParametersParameter, name: string): fhir4.ParametersParameter | undefined {
  return parameter.part?.find(one => one.name === name);
}

/** An extension of ours, by the end of its address. */
export function ours(resource: { extension?: fhir4.Extension[] | undefined }, name: string): fhir4.Extension | undefined {
  return resource.extension?.find(
    one => one.url === `https://delhihims.example/fhir/StructureDefinition/${name}`,
  );
}

/** The id in a reference of a type among those who take part in an appointment. */
export function actor(appointment: fhir4.Appointment, type: string): string | undefined {
  return appointment.participant
    .map(one => one.actor?.reference)
    .find(reference => reference?.startsWith(`${type}/`))
    ?.slice(type.length + 1);
}

/** Whether a resource was written by mistake and is not so. */
export function isInError(resource: fhir4.Resource): boolean {
  const { status, verificationStatus } = resource as { status?: string; verificationStatus?: fhir4.CodeableConcept };
  return (
    status === 'entered-in-error' ||
    (verificationStatus?.coding ?? []).some(coding => coding.code === 'entered-in-error')
  );
}

/** The facility that has written a resource, by its id. */
export function facilityOf(resource: fhir4.Resource): string | undefined {
  return resource.meta?.tag?.find(tag => tag.system === 'https://delhihims.example/sid/record-facility')?.code;
}
