package hu.kapu.gateway.ui;

import java.time.Instant;

/**
 * The newest mail with a code, as its page speaks of it.
 *
 * @param number counted from 1; the mail carries it too
 * @param checkWord stands on the page and in the mail
 * @param sendAgainAt from when another one may be asked for
 */
public record MailedCode(int number, String checkWord, Instant sendAgainAt) {}
