export function Logo({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" style={{ flex: 'none' }}>
      <rect x="1" y="1" width="18" height="18" rx="1.5" fill="var(--wm-accent)" />
      <path
        d="M4.5 6l2.6 8L10 7.5 12.9 14l2.6-8"
        fill="none"
        stroke="var(--wm-on-accent)"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
