package org.preceptor.certification;

import org.preceptor.certification.Account.Reason;
import org.preceptor.time.Term;

/** An activity as it stands towards one amount: how much of it, in parts of a unit, and whether that is certain. */
record Claim(Activity activity, long size, Reason doubt, String detail) {
    static Claim sure(Activity activity, long size) {
        return new Claim(activity, size, Reason.OTHER_KIND, "");
    }

    boolean isSure() {
        return doubt == Reason.OTHER_KIND;
    }

    Claim of(long part) {
        return new Claim(activity, part, doubt, detail);
    }

    Term term() {
        return activity.term();
    }
}
