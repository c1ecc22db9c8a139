// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Progress, Watching } from '../../jobs/progress';
import { Problem } from '../../model/problem';

/** A job under way, as a page shows it. */
export interface Task {
  busy: boolean;
  progress: Progress | null;
  trouble: Problem | null;
  /** Runs a job; a second one waits for nothing and is not started. True when it came to its end. */
  run: (job: (watching: Watching) => Promise<void>) => Promise<boolean>;
  /** Stops the job where it can still be stopped. */
  stop: () => void;
}

/** Runs jobs for a page: keeps their progress, and their problem until the next try. */
export function useTask(): Task {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [trouble, setTrouble] = useState<Problem | null>(null);
  const [running, setRunning] = useState<AbortController | null>(null);
  const run = async (job: (watching: Watching) => Promise<void>): Promise<boolean> => {
    if (running) return false;
    const controller = new AbortController();
    setRunning(controller);
    setTrouble(null);
    try {
      await job({ onProgress: setProgress, signal: controller.signal });
      return true;
    } catch (thrown) {
      if (!controller.signal.aborted) setTrouble(asProblem(thrown));
      return false;
    } finally {
      setRunning(null);
      setProgress(null);
    }
  };
  return { busy: running !== null, progress, trouble, run, stop: () => running?.abort() };
}

/** What pages can show: anything that is no problem of a job is our own mistake, and says so. */
export function asProblem(thrown: unknown): Problem {
  return thrown instanceof Problem ? thrown : new Problem('failed', 'UNEXPECTED', { detail: String(thrown), cause: thrown });
}
