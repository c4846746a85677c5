import '@mantine/notifications/styles.layer.css';
import { Notifications } from '@mantine/notifications';
import styles from './toasts.module.css';

/** Below the top bar, whose path they must not cover; at the bottom they would cover the buttons of a side panel. */
export const ToastArea = () => (
  <Notifications
    position="top-center"
    containerWidth={360}
    limit={4}
    classNames={{ root: styles.area ?? '', notification: styles.toast ?? '' }}
  />
);
