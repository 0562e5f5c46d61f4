/** The worker thread that hashes and checks passwords, which takes a few hundred milliseconds by design. */
import bcrypt from 'bcryptjs';
import { serveTasks } from './serve-tasks.ts';

const tasks = {
  hash: ({ password, cost }: { password: string; cost: number }): string => bcrypt.hashSync(password, cost),
  verify: ({ password, hash }: { password: string; hash: string }): boolean => bcrypt.compareSync(password, hash),
};

export type PasswordTasks = typeof tasks;

serveTasks(tasks);
