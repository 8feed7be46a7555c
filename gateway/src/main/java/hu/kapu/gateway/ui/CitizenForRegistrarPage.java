package hu.kapu.gateway.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an official may see of a citizen.
 *
 * @param path where the forms of this citizen are
 * @param secondFactor whether there is one, never which; null when it cannot be known now
 */
public record CitizenForRegistrarPage(
        Layout layout,
        String path,
        List<RegistrarRow> identity,
        String maskedAddress,
        ShownAccountStatus status,
        boolean frozen,
        @Nullable Boolean secondFactor)
        implements Page {}
