// SPDX-License-Identifier: Apache-2.0
package pairbook.safety;

import static pairbook.feature.Sight.press;

import java.util.function.BiConsumer;
import pairbook.feature.Audience;
import pairbook.feature.Contribution.Sights;
import pairbook.feature.Contribution.Sights.In;
import pairbook.feature.Feature;
import pairbook.feature.Registry;
import pairbook.feature.Screen;
import pairbook.feature.Screen.Group;
import pairbook.feature.Sight;
import pairbook.fx.Background;
import pairbook.workbook.Backup;
import pairbook.workbook.Workbook;

/// The backups of the workbook, and going back to one.
///
/// @param files      the thread on which workbooks are backed up and closed
/// @param restore    puts a backup in the workbook's place; its passphrase is null where it has none but the workbook's
/// @param showFolder shows where the workbook is kept
public record BackupsFeature(Workbook workbook, Background files, BiConsumer<Backup, char[]> restore, Runnable showFolder)
        implements Feature {

    @Override
    public void contribute(Registry registry) {
        var tools = registry.tools();
        var say = Registry.once(() -> new BackupWords(tools.words(), tools.dates()));
        registry.screen(
                new Screen("backups", Group.HIDDEN, "fth-archive", Audience.OWNER).ofWorkbook(),
                BackupsView.class,
                () -> new BackupsView(
                        new BackupsViewModel(workbook, files, tools.dialogs(), say.get()),
                        tools.words(),
                        row -> RestoreView.open(registry.views(), tools.dialogs(), row),
                        showFolder));
        registry.add(new Sights(Audience.OWNER, In.EMPTY, Sight.screen("empty-backups", "backups")));
        registry.add(new Sights(
                Audience.OWNER, In.CHANGED,
                Sight.screen("backups", "backups"),
                Sight.panel("backups-restore", "backups", press(".backup-restore", 1))));
        registry.view(RestoreView.class, () -> new RestoreView(new RestoreViewModel(workbook, files, restore, say.get())));
    }
}
