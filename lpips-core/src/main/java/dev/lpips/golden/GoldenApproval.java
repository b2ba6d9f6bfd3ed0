package dev.lpips.golden;

import dev.lpips.model.Lookup;
import dev.lpips.run.BuildPlace;

/** Where a person may approve goldens: the other way to write them, beside the record modes of a run. */
public final class GoldenApproval {

    private GoldenApproval() {}

    /**
     * Requires that a person can approve here.
     *
     * @throws IllegalArgumentException on CI, where nobody looks at a picture
     */
    public static void requirePerson(Lookup environment) {
        BuildPlace.sign(environment).ifPresent(sign -> {
            throw new IllegalArgumentException(
                    "Approving would write goldens on CI (%s), where nobody looks at them. Approve on your machine and commit"
                            .formatted(sign));
        });
    }
}
