import { DurableObject } from "cloudflare:workers";

/** The one binding a watch needs; objects never open the database. */
export interface WatchEnv {
  readonly JOBS: Queue;
}

/**
 * When to look at a generation again, never what it is. An alarm sends a queue message and returns;
 * lost alarms are healed by the sweep.
 */
export class GenerationWatch extends DurableObject<WatchEnv> {
  /** Asks for a look at `atMs` (real time); a later call replaces an earlier one. */
  async lookAt(id: string, atMs: number): Promise<void> {
    await this.ctx.storage.put("id", id);
    await this.ctx.storage.setAlarm(atMs);
  }

  override async alarm(): Promise<void> {
    const id = await this.ctx.storage.get<string>("id");
    if (id !== undefined) await this.env.JOBS.send({ id, topic: "generation.look", body: { v: 1, id } });
    await this.ctx.storage.deleteAll();
  }
}
