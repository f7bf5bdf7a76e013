import { t } from './tablet_words';

/** Three small screens: the share button, the line to choose, the icon that comes of it. */
export function HomeScreenPicture() {
  return (
    <svg class="home-picture" viewBox="0 0 360 150" role="img" aria-label={t('home_screen_picture')}>
      <Frame at={4} />
      <g class="accent" transform="translate(58 96)">
        <circle r="24" class="wash" />
        <path d="M-7 -2 h-4 v15 h22 v-15 h-4 M0 5 v-19 m-6 6 l6 -6 l6 6" />
      </g>
      <Arrow at={118} />
      <Frame at={130} />
      <path class="faint" d="M142 40 h48 M142 58 h60 M142 112 h52" />
      <g class="accent" transform="translate(138 72)">
        <rect width="84" height="24" rx="6" class="wash" />
        <path d="M9 12 h34" />
        <rect x="63" y="5" width="14" height="14" rx="4" />
        <path d="M70 9 v6 M67 12 h6" />
      </g>
      <Arrow at={244} />
      <Frame at={256} />
      <g class="faint">
        <rect x="268" y="34" width="22" height="22" rx="6" />
        <rect x="299" y="34" width="22" height="22" rx="6" />
        <rect x="330" y="34" width="16" height="22" rx="6" />
      </g>
      <g class="accent" transform="translate(268 74)">
        <rect width="34" height="34" rx="9" class="wash" />
        <path d="M10 8 v18 h15" />
      </g>
    </svg>
  );
}

function Frame({ at }: { at: number }) {
  return <rect class="frame" x={at} y="4" width="100" height="142" rx="12" />;
}

function Arrow({ at }: { at: number }) {
  return <path class="accent" d={`M${at - 9} 75 h14 m-5 -5 l5 5 l-5 5`} />;
}
