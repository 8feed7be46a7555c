package hu.kapu.notification.letters;

import io.quarkus.qute.TemplateInstance;

/** The plain-text part. */
record LetterText(LetterContent letter) implements TemplateInstance {}
