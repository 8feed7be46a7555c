package hu.kapu.gateway.ui;

/** Makes the layout of the request being answered: its language, CSRF token, path and whether somebody is signed in. */
public interface Layouts {
    Layout current();
}
