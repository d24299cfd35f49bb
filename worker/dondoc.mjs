#!/usr/bin/env node
import { ensureBuild, ensureDependencies, inOrder } from './setup/steps.mjs';

await inOrder(ensureDependencies, ensureBuild, () => import('../dist/worker/dondoc.js'));
