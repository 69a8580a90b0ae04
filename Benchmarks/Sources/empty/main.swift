// What onecall is compared with: links the same Foundation, and does nothing.
import Foundation

print(Date().timeIntervalSince1970)
