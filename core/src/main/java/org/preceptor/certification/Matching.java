package org.preceptor.certification;

import java.time.LocalDate;
import java.util.Optional;
import org.preceptor.certification.Account.Reason;
import org.preceptor.certification.Activity.Companion;
import org.preceptor.certification.Selection.Alongside;
import org.preceptor.certification.Selection.Approved;
import org.preceptor.certification.Selection.During;
import org.preceptor.certification.Selection.Facet;
import org.preceptor.certification.Selection.Filter;
import org.preceptor.certification.Selection.Is;
import org.preceptor.certification.Selection.IsNot;
import org.preceptor.certification.Selection.OneOf;
import org.preceptor.certification.Selection.Recorded;

/** Whether an activity fits a selection: yes, no, cannot tell, or not the kind that is asked about at all. */
final class Matching {
    private final Registry registry;

    Matching(Registry registry) {
        this.registry = registry;
    }

    enum Answer {
        /** Another kind of activity, or in another role. */
        IRRELEVANT,
        NO,
        UNKNOWN,
        YES
    }

    Answer test(Selection selection, Activity activity) {
        Answer answer = Answer.YES;
        for (Filter filter : selection.filters()) {
            Answer one = test(filter, activity);
            if (one.compareTo(answer) < 0) {
                answer = one;
                if (answer == Answer.IRRELEVANT) {
                    return answer;
                }
            }
        }
        return answer;
    }

    /** The first filter that an activity fails, or about which it says nothing. */
    Filter culprit(Selection selection, Activity activity) {
        Answer whole = test(selection, activity);
        for (Filter filter : selection.filters()) {
            if (test(filter, activity) == whole) {
                return filter instanceof OneOf choice ? culprit(choice, whole, activity) : filter;
            }
        }
        throw new IllegalStateException("fits: " + activity.id());
    }

    private Filter culprit(OneOf choice, Answer whole, Activity activity) {
        return choice.selections().stream()
                .filter(selection -> test(selection, activity) == whole)
                .findFirst()
                .map(selection -> culprit(selection, activity))
                .orElse(choice);
    }

    static Reason reason(Filter filter, Answer answer) {
        if (answer == Answer.UNKNOWN) {
            return Reason.NOT_STATED;
        } else if (filter instanceof Is || filter instanceof IsNot || filter instanceof OneOf) {
            return Reason.OTHER_KIND;
        } else if (filter instanceof Alongside) {
            return Reason.COMPANION_STATUS;
        } else if (filter instanceof Recorded) {
            return Reason.NOT_RECORDED;
        } else if (filter instanceof Approved) {
            return Reason.NOT_APPROVED;
        }
        return Reason.OUTSIDE_WINDOW;
    }

    private Answer test(Filter filter, Activity activity) {
        if (filter instanceof Is is) {
            return is(is, activity);
        } else if (filter instanceof IsNot not) {
            Answer any = is(new Is(not.facet(), not.values()), activity);
            return any == Answer.YES ? Answer.NO : any == Answer.UNKNOWN ? Answer.UNKNOWN : Answer.YES;
        } else if (filter instanceof Alongside with) {
            return alongside(with, activity);
        } else if (filter instanceof Recorded recorded) {
            return recorded(recorded, activity);
        } else if (filter instanceof Approved approved) {
            return approved(approved, activity);
        } else if (filter instanceof During during) {
            return during.term().contains(activity.term())
                    ? Answer.YES
                    : during.term().overlaps(activity.term()) ? Answer.UNKNOWN : Answer.NO;
        }
        Answer best = Answer.IRRELEVANT;
        for (Selection selection : ((OneOf) filter).selections()) {
            Answer one = test(selection, activity);
            best = one.compareTo(best) > 0 ? one : best;
        }
        return best;
    }

    private static Answer is(Is is, Activity activity) {
        if (is.facet() == Facet.KIND) {
            return is.values().contains(activity.kind()) ? Answer.YES : Answer.IRRELEVANT;
        } else if (is.facet() == Facet.TAG) {
            for (String tag : activity.tags()) {
                if (is.values().contains(tag)) {
                    return Answer.YES;
                }
            }
            return Answer.NO;
        }
        Optional<String> stated = stated(is.facet(), activity);
        if (is.facet() == Facet.ROLE && stated.isPresent() && !is.values().contains(stated.get())) {
            return Answer.IRRELEVANT;
        }
        return stated.isEmpty() ? Answer.UNKNOWN : is.values().contains(stated.get()) ? Answer.YES : Answer.NO;
    }

    static Optional<String> stated(Facet facet, Activity activity) {
        return switch (facet) {
            case KIND -> Optional.of(activity.kind());
            case ROLE -> activity.role();
            case MODE -> activity.mode();
            case GROUP -> activity.group();
            case FORM -> activity.form();
            case SETTING -> activity.setting();
            case PROVIDER -> activity.provider();
            case MEETING -> activity.meeting();
            case TAG -> activity.tags().stream().sorted().findFirst();
        };
    }

    /** A block counts when the status was held on every day of it. */
    private Answer alongside(Alongside with, Activity activity) {
        Answer best = activity.companions().isEmpty() ? Answer.UNKNOWN : Answer.NO;
        for (Companion companion : activity.companions()) {
            if (with.roles().contains(companion.role())) {
                Answer one = held(companion, with, activity);
                best = one.compareTo(best) > 0 ? one : best;
            }
        }
        return best;
    }

    private Answer held(Companion companion, Alongside with, Activity activity) {
        Answer best = Answer.NO;
        for (String status : with.statuses()) {
            Optional<Boolean> first = heldOn(companion, status, activity.term().first());
            if (first.isEmpty()) {
                return Answer.UNKNOWN;
            }
            boolean whole = activity.term().first().equals(activity.term().last())
                    ? first.get()
                    : registry.history(companion.person(), status).contains(activity.term());
            if (whole) {
                return Answer.YES;
            }
            if (registry.history(companion.person(), status).terms().stream()
                    .anyMatch(term -> term.overlaps(activity.term()))) {
                best = Answer.UNKNOWN;
            }
        }
        return best;
    }

    private Optional<Boolean> heldOn(Companion companion, String status, LocalDate day) {
        return registry.heldOn(companion.person(), status, day);
    }

    private static Answer recorded(Recorded recorded, Activity activity) {
        if (activity.recording().isEmpty()) {
            return Answer.UNKNOWN;
        }
        String medium = activity.recording().get();
        return !medium.equals("none")
                        && (recorded.media().isEmpty() || recorded.media().contains(medium))
                ? Answer.YES
                : Answer.NO;
    }

    private static Answer approved(Approved approved, Activity activity) {
        for (Activity.Approval approval : activity.approvals()) {
            boolean known =
                    approved.authorities().isEmpty() || approved.authorities().contains(approval.authority());
            if (known && approval.on().isBefore(activity.term().first())) {
                return Answer.YES;
            }
        }
        return Answer.NO;
    }
}
