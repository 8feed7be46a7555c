package hu.kapu.notification.letters;

import io.quarkus.qute.TemplateInstance;

/** The HTML part: the same sentences, no pictures, no links. */
record LetterHtml(LetterContent letter) implements TemplateInstance {}
