package hu.kapu.gateway.oidc.logout;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything that was posted since the gateway under test began. */
@Singleton
public class PostedTokens {
    private final List<LogoutTokenPosted> all = new CopyOnWriteArrayList<>();

    void keep(@Observes LogoutTokenPosted posted) {
        all.add(posted);
    }

    public List<LogoutTokenPosted> of(String logoutToken) {
        return all.stream()
                .filter(each -> each.logoutToken().equals(logoutToken))
                .toList();
    }
}
