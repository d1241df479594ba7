package io.puente.catalogsync.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.catalogsync.feed.ProblemKind;
import io.puente.catalogsync.picture.PictureFolder.Missing;
import io.puente.catalogsync.picture.PictureFolder.PictureFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PictureFolderTest {

  @TempDir private Path home;
  private Path shop;

  @BeforeEach
  void createsAFolderBesideASecretFile() throws IOException {
    shop = Files.createDirectories(home.resolve("shop"));
    Files.createDirectories(shop.resolve("fotos"));
    Files.writeString(shop.resolve("fotos/taza.jpg"), "taza");
    Files.writeString(home.resolve("secreto.jpg"), "secreto");
    Files.createSymbolicLink(shop.resolve("enlace.jpg"), home.resolve("secreto.jpg"));
  }

  @Test
  void findsPicturesInTheFolder() {
    PictureFolder folder = new PictureFolder(Optional.of(shop));

    assertThat(folder.find("fotos/taza.jpg")).isInstanceOf(PictureFile.class);
    assertThat(folder.find("./fotos\\taza.jpg")).isInstanceOf(PictureFile.class);
    assertThat(folder.find("fotos/jarra.jpg"))
        .isEqualTo(new Missing(ProblemKind.PICTURE_NOT_FOUND));
    assertThat(folder.find("fotos")).isEqualTo(new Missing(ProblemKind.PICTURE_NOT_FOUND));
    assertThat(new PictureFolder(Optional.empty()).find("fotos/taza.jpg"))
        .isEqualTo(new Missing(ProblemKind.PICTURE_NOT_FOUND));
  }

  @Test
  void refusesPathsThatLeadOutOfTheFolder() {
    PictureFolder folder = new PictureFolder(Optional.of(shop));
    Missing outside = new Missing(ProblemKind.PICTURE_OUTSIDE_FOLDER);

    assertThat(folder.find("../secreto.jpg")).isEqualTo(outside);
    assertThat(folder.find("fotos/../../secreto.jpg")).isEqualTo(outside);
    assertThat(folder.find("..\\secreto.jpg")).isEqualTo(outside);
    assertThat(folder.find(home.resolve("secreto.jpg").toString())).isEqualTo(outside);
    assertThat(folder.find("/etc/passwd")).isEqualTo(outside);
    assertThat(folder.find("enlace.jpg")).isEqualTo(outside);
  }
}
