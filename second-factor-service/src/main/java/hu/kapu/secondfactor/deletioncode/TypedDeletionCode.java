package hu.kapu.secondfactor.deletioncode;

import hu.kapu.secondfactor.deletioncode.DeletionCodeReading.Read;
import hu.kapu.secondfactor.deletioncode.DeletionCodeReading.WrongGroups;
import hu.kapu.secondfactor.deletioncode.DeletionCodeReading.WrongLength;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Splits what was typed into groups and judges each by its own check symbol. */
final class TypedDeletionCode {
    private static final int LONGEST = 128;
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}\\u2212]+");

    private TypedDeletionCode() {}

    static DeletionCodeReading read(String typed) {
        if (typed.length() > LONGEST) {
            return new WrongLength();
        }
        String joined = SEPARATORS.matcher(typed).replaceAll("");
        if (joined.length() == DeletionCode.GROUPS * DeletionCode.GROUP_LENGTH) {
            return judge(inFives(joined));
        }
        List<String> separated =
                SEPARATORS.splitAsStream(typed).filter(part -> !part.isEmpty()).toList();
        return separated.size() == DeletionCode.GROUPS ? judge(separated) : new WrongLength();
    }

    private static List<String> inFives(String joined) {
        return IntStream.range(0, DeletionCode.GROUPS)
                .map(group -> group * DeletionCode.GROUP_LENGTH)
                .mapToObj(start -> joined.substring(start, start + DeletionCode.GROUP_LENGTH))
                .toList();
    }

    private static DeletionCodeReading judge(List<String> groups) {
        List<int[]> values = groups.stream().map(Crockford::read).toList();
        List<Integer> wrong = IntStream.range(0, DeletionCode.GROUPS)
                .filter(group -> !isRight(group, values.get(group)))
                .mapToObj(group -> group + 1)
                .toList();
        return wrong.isEmpty() ? new Read(DeletionCode.of(withoutChecks(values))) : new WrongGroups(wrong);
    }

    private static boolean isRight(int index, int[] group) {
        return group.length == DeletionCode.GROUP_LENGTH
                && Arrays.stream(group).noneMatch(value -> value == Crockford.UNREADABLE)
                && CheckSymbol.of(index, group) == group[DeletionCode.SYMBOLS_IN_GROUP];
    }

    private static int[] withoutChecks(List<int[]> groups) {
        return groups.stream()
                .flatMapToInt(group -> Arrays.stream(group, 0, DeletionCode.SYMBOLS_IN_GROUP))
                .toArray();
    }
}
