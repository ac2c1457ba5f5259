import type { InventedProvider } from '../invented-provider';
import { EQUAL_FIVE } from './equal-five';

export const PROVIDERS: readonly InventedProvider[] = [...EQUAL_FIVE];
