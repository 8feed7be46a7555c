package hu.kapu.identity.population;

import java.util.List;
import java.util.UUID;

/**
 * Somebody whose user name has to be typed exactly, because others have it too but for case or Unicode form.
 *
 * @param others who they are; some may have been here before
 */
record SharedName(int line, String reference, UUID citizen, List<UUID> others) {}
