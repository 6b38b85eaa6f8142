package org.preceptor.rule;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one evaluation has seen and found; nothing is allocated for a subject in order beyond this object. */
final class Collector {
    private final int rules;
    private long seen;
    private long @Nullable [] more;
    private @Nullable List<Finding> findings;

    Collector(int rules) {
        this.rules = rules;
        this.more = rules > Long.SIZE ? new long[(rules - 1) / Long.SIZE] : null;
    }

    void examined(int rule) {
        if (rule < Long.SIZE) {
            seen |= 1L << rule;
        } else if (more != null) {
            more[rule / Long.SIZE - 1] |= 1L << rule;
        }
    }

    boolean saw(int rule) {
        long word = rule < Long.SIZE || more == null ? seen : more[rule / Long.SIZE - 1];
        return (word & 1L << rule) != 0;
    }

    boolean sawAll() {
        for (int i = 0; i < rules; i++) {
            if (!saw(i)) {
                return false;
            }
        }
        return true;
    }

    void add(Finding finding) {
        if (findings == null) {
            findings = new ArrayList<>();
        }
        findings.add(finding);
    }

    int mark() {
        return findings == null ? 0 : findings.size();
    }

    void prefix(int from, Pointer above) {
        if (findings != null) {
            for (int i = from; i < findings.size(); i++) {
                findings.set(i, findings.get(i).under(above));
            }
        }
    }

    List<Finding> findings() {
        return findings == null ? ImmutableList.of() : findings;
    }
}
