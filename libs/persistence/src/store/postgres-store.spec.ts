import { describe } from '@jest/globals';
import { postgresUnderTest, storeContract } from '@tirkeu/testing';

describe('the store on PostgreSQL', () => storeContract(postgresUnderTest));
