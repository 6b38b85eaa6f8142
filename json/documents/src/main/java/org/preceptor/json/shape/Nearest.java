package org.preceptor.json.shape;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.preceptor.Label;

/** The known word that somebody probably meant: few edits, capitals do not count. */
final class Nearest {
    private Nearest() {}

    static Label to(String word, Collection<String> known) {
        String low = word.toLowerCase(Locale.ROOT);
        int most = Math.max(1, Math.min(word.length(), 40) / 3);
        return word.length() > 60
                ? known(known)
                : known.stream()
                        .filter(candidate -> distance(low, candidate.toLowerCase(Locale.ROOT)) <= most)
                        .min(Comparator.comparingInt(candidate -> distance(low, candidate.toLowerCase(Locale.ROOT))))
                        .map(candidate -> Label.of("did you mean \"" + candidate + "\"?", "是否应为\"" + candidate + "\"？"))
                        .orElseGet(() -> known(known));
    }

    private static Label known(Collection<String> words) {
        return words.isEmpty()
                ? Label.of("none is known", "没有已知的名称")
                : Label.of("known: " + String.join(", ", words), "已知：" + String.join("、", words));
    }

    /** Insertions, deletions, replacements and swaps of neighbours. */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
