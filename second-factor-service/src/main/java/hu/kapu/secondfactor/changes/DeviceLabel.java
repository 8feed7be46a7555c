package hu.kapu.secondfactor.changes;

/** The citizen's own name for a device: 1 to 40 printable characters. */
public final class DeviceLabel {
    public static final String PATTERN = "(?=.*[^\\s\\p{Z}])[^\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]{1,40}";

    private DeviceLabel() {}
}
