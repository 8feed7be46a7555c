package hu.kapu.e2e.leaks;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Looks for many words in one pass, because there are hundreds of them and whole databases to look through. */
final class Words {
    private static final int BYTES_OF_BEGINNING = 3;
    private static final int BEGINNING = (1 << (BYTES_OF_BEGINNING * Byte.SIZE)) - 1;

    private final BitSet beginnings = new BitSet(BEGINNING + 1);
    private final Map<Integer, List<Word>> words = new HashMap<>();

    Words(Collection<Word> all) {
        for (Word word : all) {
            int beginning = 0;
            for (int i = 0; i < BYTES_OF_BEGINNING; i++) {
                beginning = next(beginning, word.text().charAt(i));
            }
            beginnings.set(beginning);
            words.computeIfAbsent(beginning, key -> new ArrayList<>()).add(word);
        }
    }

    /** The names of the canaries that are in it; each of its characters is one byte. */
    Set<String> in(String content) {
        Set<String> found = new TreeSet<>();
        int beginning = 0;
        for (int i = 0; i < content.length(); i++) {
            beginning = next(beginning, content.charAt(i));
            if (beginnings.get(beginning)) {
                int place = i + 1 - BYTES_OF_BEGINNING;
                words.getOrDefault(beginning, List.of()).stream()
                        .filter(word -> word.isAt(place, content))
                        .forEach(word -> found.add(word.canary()));
            }
        }
        return found;
    }

    private static int next(int beginning, char oneByte) {
        return ((beginning << Byte.SIZE) | oneByte) & BEGINNING;
    }
}
