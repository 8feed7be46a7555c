package hu.kapu.gateway.visitor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a MaxMind DB file of one IPv4 network (format 2.0), so that no real data lies with the sources. */
final class SmallGeoIpFile {
    private static final int TEXT = 2;
    private static final int UINT16 = 5;
    private static final int UINT32 = 6;
    private static final int MAP = 7;
    private static final int UINT64 = 9;
    private static final int ARRAY = 11;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    static void write(Path file, String network, int prefix, Map<String, Object> entry) throws IOException {
        SmallGeoIpFile made = new SmallGeoIpFile();
        made.tree(InetAddress.ofLiteral(network).getAddress(), prefix);
        made.out.writeBytes(new byte[16]);
        made.value(entry);
        made.out.writeBytes(new byte[] {(byte) 0xAB, (byte) 0xCD, (byte) 0xEF});
        made.out.writeBytes("MaxMind.com".getBytes(UTF_8));
        made.metadata(prefix);
        Files.write(file, made.out.toByteArray());
    }

    /** One node for each bit; the other branch and what is beyond the network are nowhere. */
    private void tree(byte[] address, int nodes) {
        for (int bit = 0; bit < nodes; bit++) {
            int next = bit + 1 < nodes ? bit + 1 : nodes + 16;
            boolean one = (address[bit / 8] & (0x80 >> (bit % 8))) != 0;
            number(one ? nodes : next, 3);
            number(one ? next : nodes, 3);
        }
    }

    private void metadata(int nodes) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("binary_format_major_version", (short) 2);
        metadata.put("binary_format_minor_version", (short) 0);
        metadata.put("build_epoch", 1_737_000_000L);
        metadata.put("database_type", "Test");
        metadata.put("description", Map.of());
        metadata.put("ip_version", (short) 4);
        metadata.put("languages", List.of());
        metadata.put("node_count", nodes);
        metadata.put("record_size", (short) 24);
        value(metadata);
    }

    private void value(Object value) {
        switch (value) {
            case String text -> {
                byte[] bytes = text.getBytes(UTF_8);
                control(TEXT, bytes.length);
                out.writeBytes(bytes);
            }
            case Short number -> {
                control(UINT16, 2);
                number(number, 2);
            }
            case Integer number -> {
                control(UINT32, 4);
                number(number, 4);
            }
            case Long number -> {
                control(UINT64, 8);
                number(number, 8);
            }
            case List<?> list -> {
                control(ARRAY, list.size());
                list.forEach(this::value);
            }
            case Map<?, ?> map -> {
                control(MAP, map.size());
                map.forEach((key, each) -> {
                    value(key);
                    value(each);
                });
            }
            default -> throw new IllegalArgumentException(value.getClass().getName());
        }
    }

    private void control(int type, int size) {
        int length = Math.min(size, 29);
        out.write((type > MAP ? 0 : type << 5) | length);
        if (type > MAP) {
            out.write(type - MAP);
        }
        if (length == 29) {
            out.write(size - 29);
        }
    }

    private void number(long value, int bytes) {
        for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) {
            out.write((int) (value >> shift));
        }
    }
}
