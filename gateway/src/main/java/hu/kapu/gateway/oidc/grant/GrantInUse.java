package hu.kapu.gateway.oidc.grant;

/** A grant as it was read for use, with the citizen's epoch at this moment. */
public record GrantInUse(Grant grant, long presentEpoch) {

    /** False when a closing, a password change or the removal of a factor has ended the citizen's access since. */
    public boolean isOfThisEpoch() {
        return grant.epoch() == presentEpoch;
    }
}
