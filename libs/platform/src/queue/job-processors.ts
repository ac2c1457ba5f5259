import { Injectable } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { definedJobs } from '@commonweal/kernel';
import { JOB_METADATA, type JobProcessor } from './handle-job';

/** A job whose kind this process does not know, or that nothing here processes. */
export class UnknownJob extends Error {
  override readonly name = 'UnknownJob';

  constructor(readonly kind: string) {
    super(`no processor for the job ${kind}`);
  }
}

interface FoundProcessor {
  readonly kind: string;
  readonly name: string;
  readonly instance: JobProcessor;
}

/** The processors of this process by kind of job. */
@Injectable()
export class JobProcessors {
  constructor(private readonly modules: ModulesContainer) {}

  /** @throws UnknownJob */
  of(kind: string): JobProcessor {
    const found = this.found().find((processor) => processor.kind === kind);
    if (found === undefined) throw new UnknownJob(kind);
    return found.instance;
  }

  /** Each kind with the name of the class that processes it, in order. */
  list(): readonly { readonly kind: string; readonly processor: string }[] {
    return this.found()
      .map(({ kind, name }) => ({ kind, processor: name }))
      .sort((a, b) => a.kind.localeCompare(b.kind, 'en'));
  }

  /** @throws Error that names every job with no processor or with two. */
  assertOneEach(): void {
    const names = new Map<string, string[]>([...definedJobs().keys()].map((kind) => [kind, []]));
    for (const { kind, name } of this.found()) names.set(kind, [...(names.get(kind) ?? []), name]);
    const wrong = [...names].filter(([, processors]) => processors.length !== 1);
    if (wrong.length === 0) return;
    const faults = wrong.map(([kind, processors]) => `${kind}: ${processors.join(' and ') || 'none'}`);
    throw new Error(`every job needs exactly one processor; ${faults.join('; ')}`);
  }

  private found(): readonly FoundProcessor[] {
    const providers = [...this.modules.values()].flatMap((module) => [...module.providers.values()]);
    return providers.flatMap(({ metatype, instance }) => {
      const kind = metatype && (Reflect.getMetadata(JOB_METADATA, metatype) as string | undefined);
      if (kind === undefined || kind === null) return [];
      return [{ kind, name: (metatype as { readonly name: string }).name, instance: instance as JobProcessor }];
    });
  }
}
