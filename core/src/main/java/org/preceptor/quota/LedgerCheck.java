package org.preceptor.quota;

import com.google.common.math.LongMath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;

/** Checks reversion rules: no rings, nothing promised that a donor can never have. */
final class LedgerCheck {
    private LedgerCheck() {}

    static Report reversions(List<Reversion> rules, Map<MemberId, Long> quotas) {
        List<Finding> findings = new ArrayList<>(rings(rules));
        Map<MemberId, Long> incoming = new HashMap<>();
        rules.forEach(rule -> incoming.merge(rule.to(), rule.max(), LongMath::saturatedAdd));
        for (int k = 0; k < rules.size(); k++) {
            Reversion rule = rules.get(k);
            long has =
                    LongMath.saturatedAdd(quotas.getOrDefault(rule.from(), 0L), incoming.getOrDefault(rule.from(), 0L));
            if (rule.max() > has) {
                findings.add(LedgerCards.ABOVE
                        .error()
                        .at(Pointer.of("reversions", k, "max"))
                        .with("from", Evidence.ref("node", rule.from()))
                        .actual(rule.max())
                        .expected(has)
                        .build());
            }
        }
        return Report.of(findings);
    }

    /** One finding for every ring, at the first rule that is part of it. */
    static List<Finding> rings(List<Reversion> rules) {
        List<Finding> findings = new ArrayList<>();
        Set<Set<MemberId>> rings = new HashSet<>();
        for (int k = 0; k < rules.size(); k++) {
            List<MemberId> ring = path(rules, rules.get(k).to(), rules.get(k).from());
            if (!ring.isEmpty() && rings.add(Set.copyOf(ring))) {
                findings.add(LedgerCards.CIRCULAR
                        .error()
                        .at(Pointer.of("reversions", k))
                        .with("cycle", FamilyCheck.ids(ring))
                        .build());
            }
        }
        return findings;
    }

    /** The nodes on a way along the rules from one node to another, both included; empty when there is none. */
    private static List<MemberId> path(List<Reversion> rules, MemberId from, MemberId to) {
        List<MemberId> path = new ArrayList<>();
        return walk(rules, from, to, path, new HashSet<>()) ? path : List.of();
    }

    private static boolean walk(
            List<Reversion> rules, MemberId at, MemberId to, List<MemberId> path, Set<MemberId> seen) {
        if (!seen.add(at)) {
            return false;
        }
        path.add(at);
        if (at.equals(to)) {
            return true;
        }
        for (Reversion rule : rules) {
            if (rule.from().equals(at) && walk(rules, rule.to(), to, path, seen)) {
                return true;
            }
        }
        path.remove(path.size() - 1);
        return false;
    }
}
