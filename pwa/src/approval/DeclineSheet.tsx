import { useState } from 'preact/hooks';
import { Button } from '../parts/Button';
import { Sheet } from '../parts/Sheet';
import { CommentField } from './CommentField';
import { reasons, sayReason } from './saying';
import { t } from './words';

interface Props {
  onClose: () => void;
  onSave: (reason: string, comment: string) => void;
}

/** A reason is one tap; a comment may be typed before. */
export function DeclineSheet({ onClose, onSave }: Props) {
  const [comment, setComment] = useState('');
  return (
    <Sheet title={t('decline_title')} onClose={onClose}>
      <div class="sheet-choices">
        {reasons
          .filter(it => it !== 'later')
          .map(reason => (
            <Button key={reason} capture onClick={() => onSave(reason, comment.trim())}>
              {sayReason(reason)}
            </Button>
          ))}
      </div>
      <CommentField value={comment} onChange={setComment} />
    </Sheet>
  );
}
