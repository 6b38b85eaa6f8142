package org.preceptor.quota;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.preceptor.Label;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;

/** What keeps the lines of a family from being read. */
final class FamilyCheck {
    private FamilyCheck() {}

    static Report of(QuotaFamily family) {
        List<Finding> findings = new ArrayList<>();
        Map<MemberId, QuotaNode> nodes = new HashMap<>();
        family.nodes().forEach(node -> nodes.put(node.id(), node));
        for (QuotaNode node : family.nodes()) {
            bound(node, "lower", node.lower(), findings);
            node.upper().ifPresent(upper -> bound(node, "upper", upper, findings));
            parent(node, nodes, findings);
        }
        return Report.of(findings);
    }

    private static void bound(QuotaNode node, String side, long bound, List<Finding> findings) {
        if (bound < 0 || bound > ShareProblem.LIMIT) {
            findings.add(FamilyCards.BOUND
                    .error()
                    .at(Pointer.of("nodes", node.id(), side))
                    .with("node", Names.evidence("node", node.id(), node.label()))
                    .actual(bound)
                    .with("limit", ShareProblem.LIMIT)
                    .build());
        }
    }

    private static void parent(QuotaNode node, Map<MemberId, QuotaNode> nodes, List<Finding> findings) {
        if (node.parent().isEmpty()) {
            return;
        }
        MemberId parent = node.parent().get();
        if (!nodes.containsKey(parent)) {
            findings.add(wrongParent(node, parent, Label.of("there is no such node", "无此节点")));
            return;
        }
        Set<MemberId> seen = new HashSet<>();
        QuotaNode at = node;
        while (at != null && seen.add(at.id())) {
            at = at.parent().map(nodes::get).orElse(null);
        }
        if (at != null && at.id().equals(node.id())) {
            findings.add(wrongParent(node, parent, Label.of("the parents form a ring", "上级成环")));
        }
    }

    private static Finding wrongParent(QuotaNode node, MemberId parent, Label why) {
        return FamilyCards.PARENT
                .error()
                .at(Pointer.of("nodes", node.id(), "parent"))
                .with("node", Names.evidence("node", node.id(), node.label()))
                .with("parent", Evidence.ref("node", parent))
                .with("why", why)
                .build();
    }

    static Report interlock(QuotaFamily family, QuotaNode node) {
        QuotaFamily with = family.with(node);
        if (with.check().hasErrors()
                || !(with.structure() instanceof QuotaFamily.Structure.General general)
                || family.structure() instanceof QuotaFamily.Structure.General) {
            return Report.clean();
        }
        ImmutableSet<MemberId> others =
                general.oddCycle().stream().filter(id -> !id.equals(node.id())).collect(ImmutableSet.toImmutableSet());
        return Report.of(List.of(FamilyCards.INTERLOCK
                .warning()
                .at(Pointer.of("nodes", node.id()))
                .with("node", Names.evidence("node", node.id(), node.label()))
                .with("cycle", names(with, others))
                .build()));
    }

    static Evidence names(QuotaFamily family, Iterable<MemberId> ids) {
        List<Evidence> names = new ArrayList<>();
        ids.forEach(id -> names.add(Names.evidence("node", family, id)));
        return Evidence.many(names);
    }

    static Evidence ids(Iterable<MemberId> ids) {
        List<Evidence> refs = new ArrayList<>();
        ids.forEach(id -> refs.add(Evidence.ref("node", id)));
        return Evidence.many(refs);
    }
}
