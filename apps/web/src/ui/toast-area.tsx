import '@mantine/notifications/styles.layer.css';
import { Notifications } from '@mantine/notifications';
import styles from './toasts.module.css';

export const ToastArea = () => (
  <Notifications position="bottom-right" containerWidth={360} limit={4} classNames={{ notification: styles.toast }} />
);
