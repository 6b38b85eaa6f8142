package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.preceptor.certification.Account.Shortfall;
import org.preceptor.certification.Assessment.Node;
import org.preceptor.certification.Assessment.Standing;
import org.preceptor.certification.Criterion.AllOf;
import org.preceptor.certification.Criterion.Amount;
import org.preceptor.certification.Criterion.Attested;
import org.preceptor.certification.Criterion.Branch;
import org.preceptor.certification.Criterion.Deemed;
import org.preceptor.certification.Criterion.Elapsed;
import org.preceptor.certification.Criterion.Examined;
import org.preceptor.certification.Criterion.Given;
import org.preceptor.certification.Criterion.Held;
import org.preceptor.certification.Criterion.InOrder;
import org.preceptor.certification.Criterion.Item;
import org.preceptor.certification.Criterion.Judged;
import org.preceptor.certification.Criterion.KOf;
import org.preceptor.certification.Criterion.Reported;
import org.preceptor.certification.Criterion.Sharing;
import org.preceptor.certification.Criterion.Strength;
import org.preceptor.certification.Dossier.Condition;
import org.preceptor.certification.Dossier.Waiver;
import org.preceptor.time.LengthUnit;
import org.preceptor.time.Term;
import org.preceptor.time.TermSet;
import org.preceptor.time.TrainingLength;

/** Assesses one dossier on one day: one method for each family of criteria. */
final class Engine {
    final Facts facts;
    private final TermSet excused;

    Engine(Facts facts) {
        this(facts, TermSet.empty());
    }

    private Engine(Facts facts, TermSet excused) {
        this.facts = facts;
        this.excused = excused;
    }

    Engine on(LocalDate day) {
        return new Engine(facts.on(day), excused);
    }

    /** The same question on another day with further evidence, whose waivers of stretches of days are taken as granted. */
    Engine with(Dossier more, LocalDate day) {
        return new Engine(
                facts.with(more).on(day),
                plus(more.waivers().stream()
                        .flatMap(waiver -> waiver.period().stream())
                        .toList()));
    }

    private TermSet plus(List<Term> periods) {
        TermSet all = excused;
        for (Term period : periods) {
            all = all.plus(period);
        }
        return all;
    }

    /** The scheme's items and the conditions in force, as one "all of". */
    Node whole() {
        List<Criterion> items = new ArrayList<>(facts.scheme.items());
        facts.evidence.dossier.conditions().stream()
                .filter(condition -> !condition.on().isAfter(facts.day))
                .sorted(Comparator.comparing(Condition::on).thenComparing(Condition::toString))
                .map(Condition::item)
                .distinct()
                .forEach(items::add);
        return evaluate(new AllOf(ImmutableList.copyOf(items), Sharing.SHARED));
    }

    Node evaluate(Criterion criterion) {
        if (criterion instanceof Amount amount) {
            return amount(amount);
        } else if (criterion instanceof Item item) {
            return item(item);
        } else if (criterion instanceof AllOf all) {
            return all.sharing() == Sharing.SHARED ? all(all) : Allocation.evaluate(this, all);
        } else if (criterion instanceof KOf some) {
            ImmutableList<Node> parts = nodes(some.parts());
            return joined(criterion, Verdicts.some(some.k(), standings(parts)), parts);
        } else if (criterion instanceof Branch branch) {
            return branch(branch);
        } else if (criterion instanceof Elapsed elapsed) {
            return elapsed(elapsed);
        } else if (criterion instanceof InOrder order) {
            return inOrder(order);
        } else if (criterion instanceof Held held) {
            return held(held);
        } else if (criterion instanceof Deemed deemed) {
            return deemed(deemed);
        } else if (criterion instanceof Given given) {
            Node inner = new Engine(facts.plus(given.known()), excused).evaluate(given.criterion());
            return joined(criterion, inner.standing(), ImmutableList.of(inner));
        } else if (criterion instanceof Criterion.Unknown unknown) {
            return leaf(criterion, Standing.UNDETERMINED, Account.noting(unknown.text()));
        }
        Signatures signatures = new Signatures(this);
        if (criterion instanceof Attested attested) {
            return signatures.attested(attested);
        } else if (criterion instanceof Judged judged) {
            return signatures.judged(judged);
        } else if (criterion instanceof Examined examined) {
            return signatures.examined(examined);
        }
        return signatures.reported((Reported) criterion);
    }

    Node leaf(Criterion criterion, Standing standing, Account account) {
        return new Node(criterion, standing, ImmutableList.of(), account, this);
    }

    Node joined(Criterion criterion, Standing standing, ImmutableList<Node> parts) {
        return new Node(criterion, standing, parts, Account.EMPTY, this);
    }

    private ImmutableList<Node> nodes(ImmutableList<Criterion> parts) {
        ImmutableList.Builder<Node> nodes = ImmutableList.builderWithExpectedSize(parts.size());
        parts.forEach(part -> nodes.add(evaluate(part)));
        return nodes.build();
    }

    static List<Standing> standings(List<Node> parts) {
        return parts.stream()
                .filter(part -> Verdicts.strength(part).compareTo(Strength.WISH) < 0)
                .map(Node::standing)
                .toList();
    }

    private Node all(AllOf all) {
        ImmutableList<Node> parts = nodes(all.parts());
        return joined(all, Verdicts.all(standings(parts)), parts);
    }

    private Node item(Item item) {
        List<Term> periods = new ArrayList<>();
        Optional<Waiver> whole = Optional.empty();
        for (Waiver waiver : facts.evidence.dossier.waivers()) {
            boolean covers = waiver.criterion().equals(item.id())
                    && facts.scheme.waivable()
                    && waiver.inForce().contains(facts.day)
                    && (item.waivableBy().isEmpty() || item.waivableBy().contains(waiver.authority()));
            if (covers && waiver.period().isPresent()) {
                periods.add(waiver.period().get());
            } else if (covers
                    && (whole.isEmpty()
                            || waiver.toString().compareTo(whole.get().toString()) < 0)) {
                whole = Optional.of(waiver);
            }
        }
        Node inner = (periods.isEmpty() ? this : new Engine(facts, plus(periods))).evaluate(item.criterion());
        if (whole.isPresent() && !inner.standing().isPositive()) {
            return new Node(
                    item,
                    Standing.WAIVED,
                    ImmutableList.of(inner),
                    Account.noting(Sentences.waived(whole.get())),
                    this);
        }
        return joined(item, inner.standing(), ImmutableList.of(inner));
    }

    private Node branch(Branch branch) {
        Optional<LocalDate> at = facts.resolve(branch.at());
        ImmutableSet<String> values = facts.evidence.dossier.attributes().stream()
                .filter(attribute -> attribute.name().equals(branch.attribute()))
                .filter(attribute -> at.isPresent() && attribute.term().contains(at.get()))
                .map(Dossier.Attribute::value)
                .sorted()
                .collect(ImmutableSet.toImmutableSet());
        if (values.size() == 1) {
            String value = values.iterator().next();
            Optional<Criterion> chosen =
                    Optional.ofNullable(branch.cases().get(value)).or(branch::otherwise);
            if (chosen.isEmpty()) {
                return leaf(branch, Standing.UNDETERMINED, Account.noting(Sentences.noBranch(branch, value)));
            }
            Node part = evaluate(chosen.get());
            return joined(branch, part.standing(), ImmutableList.of(part));
        }
        ImmutableList<Node> parts = nodes(ImmutableList.copyOf(branch.cases().values()));
        boolean all = branch.otherwise().isEmpty()
                && !parts.isEmpty()
                && parts.stream().allMatch(part -> part.standing() == Standing.MET);
        return new Node(
                branch,
                all ? Standing.MET : Standing.UNDETERMINED,
                parts,
                Account.noting(Sentences.branchUnknown(branch)),
                this);
    }

    private Node elapsed(Elapsed elapsed) {
        Optional<LocalDate> since = facts.resolve(elapsed.since());
        if (since.isEmpty()) {
            return leaf(
                    elapsed, Standing.NOT_YET, Account.missing(Shortfall.of(Sentences.notHappened(elapsed.since()))));
        }
        LocalDate met = facts.passed(since.get(), elapsed.tenure());
        if (!facts.day.isBefore(met)) {
            return leaf(elapsed, Standing.MET, Account.EMPTY);
        }
        if (met.equals(LocalDate.MAX)) {
            return leaf(elapsed, Standing.NOT_YET, Account.missing(Shortfall.of(Sentences.onLeave())));
        }
        long days = ChronoUnit.DAYS.between(facts.day, met);
        Shortfall missing = Shortfall.of(Sentences.days(days), TrainingLength.of(days, LengthUnit.DAY));
        return leaf(elapsed, Standing.NOT_YET, Account.missing(missing));
    }

    /** An activity that does not say whether it is the one that is meant may decide; then the order is open. */
    private Node inOrder(InOrder order) {
        Standing standing = inOrder(order, false, false);
        boolean open = inOrder(order, true, false) != standing
                || inOrder(order, false, true) != standing
                || inOrder(order, true, true) != standing;
        if (open) {
            return leaf(order, Standing.UNDETERMINED, Account.noting(Sentences.unsureOrder(order)));
        }
        return switch (standing) {
            case MET -> leaf(order, standing, Account.EMPTY);
            case IMPOSSIBLE -> leaf(order, standing, Account.missing(Shortfall.of(Sentences.outOfOrder(order))));
            default -> leaf(order, standing, Account.missing(Shortfall.of(Sentences.notHappened(order.earlier()))));
        };
    }

    private Standing inOrder(InOrder order, boolean unsureEarlier, boolean unsureLater) {
        Optional<LocalDate> earlier = facts.resolve(order.earlier(), unsureEarlier);
        Optional<LocalDate> later = facts.resolve(order.later(), unsureLater).map(day -> day.plus(order.slack()));
        boolean late = later.isPresent()
                && (order.sameDay()
                        ? earlier.orElse(facts.day).isAfter(later.get())
                        : !earlier.orElse(facts.day).isBefore(later.get()));
        return late ? Standing.IMPOSSIBLE : earlier.isPresent() ? Standing.MET : Standing.NOT_YET;
    }

    private Node held(Held held) {
        Optional<LocalDate> from = facts.resolve(held.from());
        Optional<LocalDate> to = facts.resolve(held.to());
        LocalDate last = to.orElse(facts.day);
        if (from.isEmpty()) {
            return leaf(held, Standing.NOT_YET, Account.missing(Shortfall.of(Sentences.notHappened(held.from()))));
        }
        if (from.get().isAfter(last)) {
            return leaf(held, Standing.UNDETERMINED, Account.noting(Sentences.emptySpan(held)));
        }
        Term span = Term.of(from.get(), last);
        TermSet terms = facts.held(held.codes());
        if (held.absent()) {
            List<Term> overlap = terms.intersection(span).terms().stream()
                    .flatMap(term -> excused.gapsIn(term).terms().stream())
                    .toList();
            return overlap.isEmpty()
                    ? leaf(held, Standing.MET, Account.EMPTY)
                    : leaf(
                            held,
                            Standing.NOT_YET,
                            Account.missing(overlap.stream()
                                    .map(term -> Shortfall.of(Sentences.present(held))
                                            .in(term))
                                    .toArray(Shortfall[]::new)));
        }
        for (Term period : excused.terms()) {
            terms = terms.plus(period);
        }
        if (terms.contains(span)) {
            return leaf(held, Standing.MET, Account.EMPTY);
        }
        TermSet gaps = terms.gapsIn(span);
        boolean ran = !terms.contains(last)
                && terms.terms().stream().anyMatch(term -> term.last().isBefore(last));
        return leaf(
                held,
                ran && gaps.terms().size() == 1 ? Standing.EXPIRED : Standing.NOT_YET,
                Account.missing(gaps.terms().stream()
                        .map(gap -> Shortfall.of(Sentences.gap(held, gap)).in(gap))
                        .toArray(Shortfall[]::new)));
    }

    private Node deemed(Deemed deemed) {
        Node inner = evaluate(deemed.criterion());
        boolean holds = facts.held(deemed.by()).contains(facts.day);
        return joined(
                deemed,
                inner.standing().isPositive() || !holds ? inner.standing() : Standing.DEEMED,
                ImmutableList.of(inner));
    }

    private Node amount(Amount amount) {
        Intake intake = new Intake(facts, amount);
        return amount(intake, intake.claims, ImmutableList.of());
    }

    /** Judges an amount by the claims it is left with; the others serve elsewhere. */
    Node amount(Intake intake, List<Claim> claims, List<Account.Rejected> elsewhere) {
        Tally cautious = Tally.of(intake, claims, false, excused);
        Standing standing = Standing.MET;
        if (!cautious.isEnough()) {
            boolean hope = claims.size() > cautious.claims.size() || Intake.hasDoubt(intake.amount);
            Tally hopeful = hope ? Tally.of(intake, claims, true, excused) : cautious;
            boolean possible = hopeful.isEnough() || hopeful.gaveUp || cautious.gaveUp;
            standing = possible ? Standing.UNDETERMINED : intake.isClosed() ? Standing.IMPOSSIBLE : Standing.NOT_YET;
        }
        return leaf(intake.amount, standing, Accounts.of(intake, cautious, claims, elsewhere));
    }

    TermSet excused() {
        return excused;
    }
}
