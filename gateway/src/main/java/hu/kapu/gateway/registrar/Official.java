package hu.kapu.gateway.registrar;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Somebody who acts at the registrar's door now, with the roles that have not run out. */
record Official(UUID citizenId, String name, Map<Role, Post> posts) {
    /** At which office, and until when. */
    record Post(String office, Instant until) {}

    boolean is(Role role) {
        return posts.containsKey(role);
    }

    /** At which office the official acts in this role. */
    String office(Role role) {
        return Optional.ofNullable(posts.get(role)).map(Post::office).orElse("");
    }
}
