package org.preceptor.quota;

import java.util.Map;
import java.util.Optional;
import org.preceptor.Label;
import org.preceptor.rule.Evidence;

/** What members, accounts and nodes are called in messages: their label where they carry one, else their id. */
final class Names {
    private Names() {}

    static Label of(QuotaFamily family, MemberId id) {
        return family.find(id).flatMap(QuotaNode::label).orElse(Label.same(id.value()));
    }

    static Label of(Map<MemberId, Label> labels, MemberId id) {
        return labels.getOrDefault(id, Label.same(id.value()));
    }

    /** The id with its label, or the id alone. */
    static Evidence evidence(String kind, QuotaFamily family, MemberId id) {
        return evidence(kind, id, family.find(id).flatMap(QuotaNode::label));
    }

    static Evidence evidence(String kind, MemberId id, Optional<Label> label) {
        return label.<Evidence>map(words -> new Evidence.Coded(id.value(), words))
                .orElseGet(() -> Evidence.ref(kind, id));
    }
}
