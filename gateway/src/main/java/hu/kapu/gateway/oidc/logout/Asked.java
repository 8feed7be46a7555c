package hu.kapu.gateway.oidc.logout;

import org.jspecify.annotations.Nullable;

/** A wish as the question's form carries it on. */
record Asked(LogoutWish wish, @Nullable String ticket) {}
