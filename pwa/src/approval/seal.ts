import { useEffect, useState } from 'preact/hooks';
import { tablet } from '../app/store';
import type { Approval } from '../types';
import { sealedText } from './content';

export type Seal = 'checking' | 'holds' | 'differs';

/** Whether the bytes that are shown are the ones that were sealed, reckoned on this device. */
export function useSeal(approval: Approval | undefined): Seal {
  const [seal, setSeal] = useState<Seal>('checking');
  useEffect(() => {
    let gone = false;
    setSeal('checking');
    if (approval) void sealOf(approval).then(it => gone || setSeal(it));
    return () => {
      gone = true;
    };
  }, [approval?.content, approval?.sha256]);
  return seal;
}

export async function sealOf({ content, sha256 }: Pick<Approval, 'content' | 'sha256'>): Promise<Seal> {
  const bytes = new TextEncoder().encode(sealedText(content));
  return (await tablet.environment.sha256(bytes.buffer as ArrayBuffer)) === sha256 ? 'holds' : 'differs';
}
