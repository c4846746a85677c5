import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

type AnchorElementProps = Omit<ComponentProps<'a'>, keyof AnchorProps | keyof ButtonProps>;

const PlainAnchor = (props: AnchorProps & AnchorElementProps) => <Anchor component="a" underline="always" {...props} />;
const PlainButton = (props: ButtonProps & AnchorElementProps) => <Button component="a" {...props} />;

/** A link within a sentence, checked against the routes. Underlined, because colour alone does not tell it apart. */
export const TextLink = createLink(PlainAnchor);
/** A link that looks like a button, because it begins something. */
export const ButtonLink = createLink(PlainButton);
