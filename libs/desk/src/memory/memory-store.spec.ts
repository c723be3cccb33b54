import { describe } from '@jest/globals';
import { memoryUnderTest, storeContract } from '@tirkeu/testing';

describe('the store in memory', () => storeContract(memoryUnderTest));
