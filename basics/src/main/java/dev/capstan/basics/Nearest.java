package dev.capstan.basics;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The nearest valid name to a mistyped one. */
public final class Nearest {

    private Nearest() {}

    /**
     * The candidate at the smallest edit distance, the first of equals; none where more than two fifths of it, or all of the
     * name, would have to change.
     */
    public static Optional<String> to(String name, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> isNear(name, candidate))
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)));
    }

    private static boolean isNear(String name, String candidate) {
        int allowed = Math.min(Math.max(1, candidate.length() * 2 / 5), name.length() - 1);
        return Math.abs(name.length() - candidate.length()) <= allowed && distance(name, candidate) <= allowed;
    }

    /**
     * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours, each 1; case and the
     * difference between space, hyphen and underscore do not count. Names over 100 characters are not compared.
     */
    static int distance(String left, String right) {
        if (left.length() > 100 || right.length() > 100) {
            return Integer.MAX_VALUE;
        }
        var a = folded(left);
        var b = folded(right);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 ? j : j == 0 ? i : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }
}
