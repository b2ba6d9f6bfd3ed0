import java.awt.Color
import java.awt.Font
import java.awt.RenderingHints
import java.awt.image.BufferedImage
import javax.imageio.ImageIO

def image = new BufferedImage(320, 160, BufferedImage.TYPE_INT_RGB)
def graphics = image.createGraphics()
graphics.color = Color.WHITE
graphics.fillRect(0, 0, 320, 160)
graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON)
graphics.font = new Font(Font.SANS_SERIF, Font.PLAIN, 14)
graphics.color = Color.BLACK
5.times { row -> graphics.drawString("Invoice 47${row}2", 12, 40 + 24 * row); graphics.drawString("1,2${row}7.50", 230, 40 + 24 * row) }
graphics.dispose()
def folder = new File(basedir, 'src/test/goldens/InvoicePageTest')
folder.mkdirs()
ImageIO.write(image, 'png', new File(folder, 'table.png'))
