package hu.kapu.identity.citizen;

/**
 * A user name as somebody types it, in the two forms in which it is looked up: exactly first, for names that another
 * system had told apart by their case or Unicode form, and then folded, which finds everybody else.
 */
public record TypedName(String exact, String folded) {
    /** What no name is. */
    public static final TypedName NOBODYS = new TypedName("", "");

    /** Takes whatever is typed: what is no name at all simply belongs to nobody. */
    public static TypedName of(String typed) {
        return new TypedName(UserName.exact(typed), UserName.fold(typed));
    }

    /** A subselect of at most one row, {@code citizen_id} and {@code is_exact}, for two expressions of these forms. */
    public static String holder(String exact, String folded) {
        return """
                (select citizen_id, true as is_exact from exact_user_name where written = %s
                 union all
                 select citizen_id, false as is_exact from user_name where folded = %s
                 order by is_exact desc limit 1)""".formatted(exact, folded);
    }

    @Override
    public String toString() {
        return "TypedName[***]";
    }
}
