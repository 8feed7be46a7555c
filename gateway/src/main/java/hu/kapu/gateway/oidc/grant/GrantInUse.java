package hu.kapu.gateway.oidc.grant;

/**
 * A grant as it was read for use.
 *
 * @param presentEpoch the citizen's epoch at this moment
 * @param sessionOpen whether the session it was made in is open, or the one the same citizen put in its place
 */
public record GrantInUse(Grant grant, long presentEpoch, boolean sessionOpen) {

    /** False when signing out, a closing, a password change or the removal of a factor has ended the access since. */
    public boolean isInForce() {
        return sessionOpen && grant.epoch() == presentEpoch;
    }
}
