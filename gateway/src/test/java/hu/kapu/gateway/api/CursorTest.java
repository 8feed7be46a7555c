package hu.kapu.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void a_cursor_comes_back_as_it_went_out() {
        Cursor cursor = new Cursor("2025-01-20T02:00:00Z", 300);

        assertThat(Cursor.read(cursor.text())).contains(cursor);
        assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!", "fjE", "MjAyNQ", "MjAyNX4tMQ", "MjAyNX45OTk5OTk5OTk5OTk5OTk5OTk5OTk5"})
    void anything_else_is_no_cursor(String text) {
        assertThat(Cursor.read(text)).isEmpty();
    }

    @Test
    void a_very_long_text_is_no_cursor() {
        assertThat(Cursor.read("MjAy".repeat(10_000))).isEmpty();
    }
}
