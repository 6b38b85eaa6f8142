package org.preceptor.json.text;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.Severity;

/** Where a reader stands in a document, and everything it has found wrong so far. */
public final class Reading {
    private final boolean tolerant;
    private final boolean keeping;
    private final List<Kept> kept = new ArrayList<>();
    private final List<Object> path = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int omitted;
    private int errors;

    /** What of a member is wrong: its value, its name, or its second appearance. */
    enum Aim {
        VALUE,
        NAME,
        REPEAT,
        NONE
    }

    record Problem(Finding.Draft draft, Pointer subject, Aim aim, Pointer target) {}

    /**
     * Starts at the root.
     *
     * @param tolerant whether members we do not know are only warned about
     */
    public Reading(boolean tolerant) {
        this(tolerant, false);
    }

    /**
     * Starts at the root.
     *
     * @param tolerant whether members we do not know are only warned about
     * @param keeping whether they are kept, and members that start with {@code x-} are nobody's business
     */
    public Reading(boolean tolerant, boolean keeping) {
        this.tolerant = tolerant;
        this.keeping = keeping;
    }

    /**
     * A member we do not know.
     *
     * @param path the object it stands in
     * @param name its name
     * @param value its value
     */
    public record Kept(Pointer path, String name, Node value) {}

    /**
     * Keeps a member of the object at this place that we do not know.
     *
     * @param name its name
     * @param value its value
     * @return whether it is somebody's own, so that nothing has to be said about it
     */
    public boolean keep(String name, Node value) {
        boolean own = name.startsWith("x-");
        if (keeping && (own || tolerant)) {
            kept.add(new Kept(here(), name, value));
        }
        return keeping && own;
    }

    /** {@return the members kept so far} */
    public List<Kept> kept() {
        return List.copyOf(kept);
    }

    /** {@return whether members we do not know are only warned about} */
    public boolean isTolerant() {
        return tolerant;
    }

    /**
     * Steps into a member or an element.
     *
     * @param token the name or the position
     */
    public void enter(Object token) {
        path.add(token);
    }

    /** Steps out again. */
    public void leave() {
        path.remove(path.size() - 1);
    }

    /** {@return where the reader stands} */
    public Pointer here() {
        return Pointer.of(path.toArray());
    }

    /**
     * Reports the value at this place.
     *
     * @param card the rule it breaks
     * @return the finding, to which facts can be added
     */
    public Finding.Draft error(RuleCard card) {
        return add(card, Severity.ERROR, here(), Aim.VALUE, here());
    }

    /**
     * Reports a member of the object at this place, pointing at its name.
     *
     * @param card the rule it breaks
     * @param name the member
     * @param severity how much it weighs
     * @return the finding
     */
    public Finding.Draft member(RuleCard card, String name, Severity severity) {
        Pointer member = here().child(name);
        return add(card, severity, member, Aim.NAME, member);
    }

    Finding.Draft repeated(String name) {
        return add(JsonRules.DUPLICATE, Severity.ERROR, here(), Aim.REPEAT, here().child(name))
                .with("member", name);
    }

    Finding.Draft confusable(String name) {
        return add(JsonRules.CONFUSABLE, Severity.WARNING, here(), Aim.NAME, here().child(name))
                .with("member", name);
    }

    void fault(Finding.Draft draft, Pointer subject) {
        problems.add(new Problem(draft.at(subject), subject, Aim.NONE, Pointer.root()));
        errors++;
    }

    /** {@return how many errors there are} */
    public int errors() {
        return errors;
    }

    private Finding.Draft add(RuleCard card, Severity severity, Pointer subject, Aim aim, Pointer target) {
        Finding.Draft draft = severity == Severity.ERROR ? card.error() : card.warning();
        errors += severity == Severity.ERROR ? 1 : 0;
        if (problems.size() < Limits.FINDINGS) {
            problems.add(new Problem(draft.at(subject), subject, aim, target));
        } else {
            omitted++;
        }
        return draft;
    }

    /**
     * Everything found so far.
     *
     * @param json the bytes, in which places are looked up; absent when they are not at hand
     * @return the report
     */
    public Report report(byte @Nullable [] json) {
        if (problems.isEmpty()) {
            return Report.clean();
        }
        if (json != null) {
            locate(json);
        }
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        problems.forEach(problem -> findings.add(problem.draft().build()));
        if (omitted > 0) {
            findings.add(JsonRules.MORE
                    .warning()
                    .with("shown", problems.size())
                    .with("more", omitted)
                    .build());
        }
        return Report.of(findings.build());
    }

    private void locate(byte[] json) {
        Wanted root = new Wanted(null);
        List<Wanted> wanted =
                problems.stream().map(problem -> root.at(problem.target())).toList();
        JsonScan.locate(json, root);
        Place.Finder places = new Place.Finder(json);
        for (int i = 0; i < wanted.size(); i++) {
            Problem problem = problems.get(i);
            int offset = wanted.get(i).place(problem.aim());
            if (offset >= 0 && problem.aim() != Aim.NONE) {
                places.at(offset).on(problem.draft());
            }
            if (problem.aim() == Aim.REPEAT && wanted.get(i).offset(Aim.NAME) >= 0) {
                Place first = places.at(wanted.get(i).offset(Aim.NAME));
                problem.draft().with("firstLine", first.line()).with("firstColumn", first.column());
            }
        }
    }
}
