package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.preceptor.certification.Assessment.Node;
import org.preceptor.certification.Criterion.AllOf;
import org.preceptor.certification.Criterion.Amount;
import org.preceptor.certification.Criterion.Given;
import org.preceptor.certification.Criterion.Item;
import org.preceptor.certification.Criterion.KOf;
import org.preceptor.certification.Criterion.Sharing;
import org.preceptor.time.TrainingLength;

/**
 * What is left of a scheme. Amounts that nothing but their size limits become smaller amounts, demands that are met for good
 * disappear, and everything else keeps the evidence it rests on.
 */
final class Residual {
    private final Dossier known;

    private Residual(Dossier known) {
        this.known = known;
    }

    static Criterion of(Assessment assessment) {
        Residual residual = new Residual(assessment.dossier());
        ImmutableList.Builder<Criterion> left = ImmutableList.builder();
        for (Node node : assessment.root().parts()) {
            Item item = (Item) node.criterion();
            boolean waived = assessment.dossier().waivers().stream()
                    .anyMatch(waiver -> waiver.criterion().equals(item.id()));
            Node inner = node.parts().get(0);
            if (waived) {
                left.add(new Item(item.id(), item.strength(), item.title(), residual.given(item), ImmutableSet.of()));
            } else if (!isSettled(inner)) {
                left.add(new Item(item.id(), item.strength(), item.title(), residual.rest(inner), item.waivableBy()));
            }
        }
        residual.later(assessment, left);
        return new AllOf(left.build(), Sharing.SHARED);
    }

    /** Conditions that were imposed from a later day on are demanded from that day on. */
    private void later(Assessment assessment, ImmutableList.Builder<Criterion> left) {
        assessment.dossier().conditions().stream()
                .filter(condition -> condition.on().isAfter(assessment.day()))
                .forEach(condition -> left.add(new Item(
                        condition.item().id(),
                        condition.item().strength(),
                        condition.item().title(),
                        Criterion.anyOf(
                                Criterion.before(Moment.judged(), Moment.on(condition.on())), given(condition.item())),
                        ImmutableSet.of())));
    }

    private Criterion given(Criterion criterion) {
        return new Given(known, criterion);
    }

    /** Met, and neither time nor further evidence can undo it. */
    private static boolean isSettled(Node node) {
        if (node.standing() != Assessment.Standing.MET) {
            return false;
        }
        Criterion criterion = node.criterion();
        if (criterion instanceof Amount amount) {
            return isPlain(amount);
        } else if (criterion instanceof AllOf all) {
            return all.sharing() == Sharing.SHARED && node.parts().stream().allMatch(Residual::isSettled);
        } else if (criterion instanceof KOf some) {
            return node.parts().stream().filter(Residual::isSettled).count() >= some.k();
        }
        return criterion instanceof Item && node.parts().stream().allMatch(Residual::isSettled);
    }

    /** Nothing limits the amount but its size, and no other person's history is looked up. */
    private static boolean isPlain(Amount amount) {
        return amount.limits().isEmpty() && amount.of().filters().stream().noneMatch(Residual::looksAround);
    }

    private static boolean looksAround(Selection.Filter filter) {
        return filter instanceof Selection.Alongside
                || filter instanceof Selection.OneOf choice
                        && choice.selections().stream()
                                .flatMap(selection -> selection.filters().stream())
                                .anyMatch(Residual::looksAround);
    }

    private Criterion rest(Node node) {
        Criterion criterion = node.criterion();
        if (criterion instanceof Amount amount && isPlain(amount) && isCertain(node)) {
            long found = node.counted().stream()
                    .mapToLong(counted ->
                            counted.amount().map(TrainingLength::amount).orElse(0L))
                    .sum();
            return new Amount(
                    TrainingLength.of(
                            amount.least().amount() - found, amount.least().unit()),
                    amount.of(),
                    amount.limits());
        } else if (criterion instanceof AllOf all && all.sharing() == Sharing.SHARED) {
            return new AllOf(
                    node.parts().stream()
                            .filter(part -> !isSettled(part))
                            .map(this::rest)
                            .collect(ImmutableList.toImmutableList()),
                    Sharing.SHARED);
        } else if (criterion instanceof KOf some && node.parts().stream().noneMatch(Residual::weighsLess)) {
            ImmutableList<Criterion> open = node.parts().stream()
                    .filter(part -> !isSettled(part))
                    .map(this::rest)
                    .collect(ImmutableList.toImmutableList());
            int k = some.k() - (some.parts().size() - open.size());
            return k > open.size() ? given(criterion) : new KOf(k, open);
        } else if (criterion instanceof Criterion.Unknown) {
            return criterion;
        }
        return given(criterion);
    }

    private static boolean weighsLess(Node node) {
        return node.criterion() instanceof Item;
    }

    /** Whether nothing was left out that may still come to count: doubtful or future activities. */
    private static boolean isCertain(Node node) {
        return node.rejected().stream()
                .noneMatch(rejected -> rejected.reason() == Account.Reason.NOT_STATED
                        || rejected.reason() == Account.Reason.IN_FUTURE
                        || rejected.reason() == Account.Reason.ACROSS_BORDER);
    }
}
